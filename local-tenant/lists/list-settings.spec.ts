import { TestTenant } from '../testing/test-tenant';

const errorOf = (json: Record<string, unknown>): { code: string; message: { value: string } } =>
  json['odata.error'] as { code: string; message: { value: string } };

describe('settings of lists', () => {
  let tenant: TestTenant;
  const list = "web/lists/getByTitle('Settings')";
  const library = "web/lists/getByTitle('Files')";
  beforeAll(async () => {
    tenant = await TestTenant.start();
    await tenant.post('olga', 'web/lists', { Title: 'Settings', BaseTemplate: 100 });
    await tenant.post('olga', 'web/lists', { Title: 'Files', BaseTemplate: 101 });
  });
  afterAll(() => tenant.stop());

  it('are given without asking as SharePoint gives them, and kept when they are written', async () => {
    const whole = (await tenant.ask('ron', list)).json;
    expect(whole).toMatchObject({
      AllowContentTypes: true, BaseTemplate: 100, BaseType: 0, CrawlNonDefaultViews: false, Direction: 'none', EnableAttachments: true,
      EntityTypeName: 'SettingsList', ListItemEntityTypeFullName: 'SP.Data.SettingsListItem', IrmEnabled: false, ParentWebUrl: '/sites/register',
      TemplateFeatureId: '00bfea71-de22-43b2-a848-c05709900100', ImageUrl: '/_layouts/15/images/itgen.png?rev=47', Hidden: false, ItemCount: 0,
    });
    expect(whole).not.toHaveProperty('EffectiveBasePermissions');
    const settings = {
      Description: 'x', EnableVersioning: true, MajorVersionLimit: 77, EnableModeration: true, DraftVersionVisibility: 2, EnableAttachments: false,
      EnableFolderCreation: true, ContentTypesEnabled: true, Hidden: true, NoCrawl: true, DisableGridEditing: true, ReadSecurity: 2, WriteSecurity: 2,
      DefaultDisplayFormUrl: '/sites/register/x.aspx', DisableCommenting: true, ListExperienceOptions: 1, ExcludeFromOfflineClient: true,
      OnQuickLaunch: true, DefaultItemOpenUseListSetting: true,
    };
    expect((await tenant.merge('olga', list, settings)).status).toBe(204);
    expect((await tenant.ask('olga', `${list}?$select=${Object.keys(settings).join(',')}`)).json).toEqual(settings);
    expect((await tenant.merge('olga', list, { ReadSecurity: 1, WriteSecurity: 1, Hidden: false, EnableModeration: false })).status).toBe(204);
  });

  it('of libraries are minor versions and check-out besides, which lists refuse; attachments are for lists', async () => {
    expect((await tenant.merge('olga', library, { EnableMinorVersions: true, MajorWithMinorVersionsLimit: 5, ForceCheckout: true })).status).toBe(204);
    expect((await tenant.ask('ron', `${library}?$select=EnableMinorVersions,MajorWithMinorVersionsLimit,ForceCheckout,BaseType`)).json)
      .toEqual({ EnableMinorVersions: true, MajorWithMinorVersionsLimit: 5, ForceCheckout: true, BaseType: 1 });
    expect((await tenant.merge('olga', list, { EnableMinorVersions: true })).status).toBe(400);
    expect((await tenant.merge('olga', list, { ForceCheckout: true })).status).toBe(400);
    expect((await tenant.merge('olga', library, { EnableAttachments: true })).status).toBe(400);
    expect((await tenant.merge('olga', library, { EnableVersioning: false })).status).toBe(204);
    expect((await tenant.ask('ron', `${library}?$select=EnableMinorVersions,MajorVersionLimit`)).json).toEqual({ EnableMinorVersions: false, MajorVersionLimit: 0 });
  });

  it('that cannot be are refused: values out of range, rights management, what is read only, and a reader', async () => {
    expect((await tenant.merge('olga', list, { ReadSecurity: 3 })).status).toBe(400);
    expect((await tenant.merge('olga', list, { WriteSecurity: 3 })).status).toBe(400);
    expect((await tenant.merge('olga', list, { DraftVersionVisibility: 9 })).status).toBe(400);
    expect((await tenant.merge('olga', list, { MajorVersionLimit: -1 })).status).toBe(400);
    const irm = await tenant.merge('olga', list, { IrmEnabled: true });
    expect([irm.status, irm.text.includes('IrmEnabled')]).toEqual([501, true]);
    expect((await tenant.merge('olga', list, { IrmEnabled: false })).status).toBe(204);
    expect((await tenant.merge('olga', list, { ItemCount: 3 })).status).toBe(501);
    expect((await tenant.merge('olga', list, { EnableVersioning: 'yes' })).status).toBe(400);
    expect((await tenant.merge('mia', list, { Description: 'by mia' })).status).toBe(204);
    expect((await tenant.merge('ron', list, { Description: 'by ron' })).status).toBe(403);
  });

  it('keep titles from being empty, longer than 255 characters or used twice', async () => {
    expect((await tenant.merge('olga', list, { Title: ' ' })).status).toBe(400);
    expect((await tenant.post('olga', 'web/lists', { Title: 'x'.repeat(256), BaseTemplate: 100 })).status).toBe(400);
    expect((await tenant.post('olga', 'web/lists', { Title: 'x'.repeat(255), BaseTemplate: 100 })).status).toBe(201);
    const taken = await tenant.merge('olga', list, { Title: 'files' });
    expect([taken.status, errorOf(taken.json).code]).toEqual([500, '-2130575342, Microsoft.SharePoint.SPException']);
    expect((await tenant.merge('olga', list, { Title: 'SETTINGS' })).status).toBe(204);
  });

  it('come with what hangs on a list: folder, web, author, views, forms, and sets that are empty', async () => {
    const expand = 'RootFolder,ParentWeb,Author,DefaultView,Forms,UserCustomActions,EventReceivers';
    const select = 'RootFolder/ServerRelativeUrl,ParentWeb/Title,Author/Title,DefaultView/Title,DefaultViewUrl,DefaultNewFormUrl,Forms/FormType,Forms/ServerRelativeUrl,UserCustomActions/Id,EventReceivers/ReceiverId';
    const answer = await tenant.ask('ron', `${library}?$select=${select}&$expand=${expand}`);
    expect(answer.json).toEqual({
      RootFolder: { ServerRelativeUrl: '/sites/register/Files' }, ParentWeb: { Title: 'Register' }, Author: { Title: 'olga Person' },
      DefaultView: { Title: 'All Documents' }, DefaultViewUrl: '/sites/register/Files/Forms/AllItems.aspx',
      DefaultNewFormUrl: '/sites/register/Files/Forms/Upload.aspx', UserCustomActions: [], EventReceivers: [],
      Forms: [
        { FormType: 4, ServerRelativeUrl: '/sites/register/Files/Forms/DispForm.aspx' },
        { FormType: 6, ServerRelativeUrl: '/sites/register/Files/Forms/EditForm.aspx' },
        { FormType: 8, ServerRelativeUrl: '/sites/register/Files/Forms/Upload.aspx' },
      ],
    });
    expect((await tenant.ask('ron', `${library}/forms/getByPageType(6)?$select=FormType`)).json).toEqual({ FormType: 6 });
    expect((await tenant.ask('ron', `${library}/EffectiveBasePermissions`)).json).toMatchObject({ High: '176' });
    expect((await tenant.ask('ron', `${library}/InformationRightsManagementSettings?$select=AllowPrint,PolicyTitle`)).json).toEqual({ AllowPrint: false, PolicyTitle: '' });
    expect((await tenant.merge('olga', `${library}/InformationRightsManagementSettings`, { AllowPrint: true })).status).toBe(501);
    expect((await tenant.ask('ron', `${library}/workflowAssociations`)).json).toEqual({ value: [] });
  });
});
