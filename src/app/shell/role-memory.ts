import { deviceStorage } from '../common/device-storage';

const key = (siteUrl: string): string => `series-register:role:${siteUrl}`;

/** The key of the role in which somebody acted last on this device, for this register. */
export const rememberedRole = (siteUrl: string): string | null => deviceStorage().getItem(key(siteUrl));

export const rememberRole = (siteUrl: string, role: string): void => deviceStorage().setItem(key(siteUrl), role);
