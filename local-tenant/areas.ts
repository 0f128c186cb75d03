import type { Area } from './rest/area';

/** Every area of the tenant. The order is the order in which they are asked to answer what is not `_api`. */
export const areas: readonly Area[] = [];

let extended = false;

/** Lets the areas add their members to the model. Once per process, however many servers run in it. */
export const extendModel = (): void => {
  if (!extended) {
    extended = true;
    areas.forEach((area) => area.extendModel?.());
  }
};
