import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { type IPropertyPaneConfiguration, PropertyPaneTextField } from '@microsoft/sp-property-pane';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { MountOptions, RegisterMount } from '../../app/shell/mount';
import { localeOf, translate } from '../../loc/strings';
import { registerSite } from './register-site';
import { teamsSurroundings } from './teams-surroundings';

/** What a page's author sets on the web part. */
export interface RegisterWebPartProperties {
  /** Address of the register's site; '' = the site of the page itself. */
  siteUrl: string;
}

/** The register in a SharePoint page, a full page, a Teams tab or a personal app. */
export default class RegisterWebPart extends BaseClientSideWebPart<RegisterWebPartProperties> {
  private mounted?: RegisterMount;
  private theme?: IReadonlyTheme;

  protected override async onInit(): Promise<void> {
    await super.onInit();
    // The screens are a chunk of their own, so that a page with the web part appears before they are read.
    const [{ mountRegister }, teams] = await Promise.all([
      import(/* webpackChunkName: 'register-screens' */ '../../app/shell/mount'),
      teamsSurroundings(this.context.sdks),
    ]);
    this.mounted = mountRegister(this.domElement, { ...this.appearance(), teams });
  }

  public override render(): void {
    this.mounted?.update(this.appearance());
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme;
  }

  protected override onDispose(): void {
    this.mounted?.unmount();
    super.onDispose();
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    const locale = this.locale();
    const siteUrl = PropertyPaneTextField('siteUrl', {
      label: translate(locale, 'webPart.siteUrl'),
      description: translate(locale, 'webPart.siteUrlHelp'),
    });
    const header = { description: translate(locale, 'webPart.settings') };
    return { pages: [{ header, groups: [{ groupFields: [siteUrl] }] }] };
  }

  private locale(): MountOptions['locale'] {
    return localeOf(this.context.pageContext.cultureInfo.currentUICultureName);
  }

  private appearance(): Pick<MountOptions, 'siteUrl' | 'locale' | 'theme'> {
    const { web } = this.context.pageContext;
    return { siteUrl: registerSite(this.properties.siteUrl, web.absoluteUrl), locale: this.locale(), theme: this.theme };
  }
}
