import { html, jsonElement } from './html';

describe('markup', () => {
  const evil = `"><img src=x onerror='alert(1)'>&amp;`;

  it('escapes values in text and in attributes', () => {
    expect(html`<a title="${evil}">${evil}</a>`.markup).toBe(
      '<a title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;">' +
        '&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;</a>',
    );
  });

  it('nests, joins lists, and leaves out what is not there', () => {
    const rows = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${rows}${false}${undefined}${0}</ul>`.markup).toBe('<ul><li>a</li><li>&lt;b&gt;</li>0</ul>');
  });

  it('keeps JSON inside its element, and the same when read', () => {
    const value = { title: '</script><script>alert(1)</script>\u2028' };
    const markup = jsonElement('context', value).markup;
    expect(markup.match(/<\/script>/g)).toHaveLength(1);
    expect(JSON.parse(markup.slice(markup.indexOf('>') + 1, markup.lastIndexOf('<')))).toEqual(value);
  });
});
