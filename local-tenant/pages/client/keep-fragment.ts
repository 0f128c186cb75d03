/**
 * A link into an application (`Register.aspx#/series/…`) keeps its fragment when its reader has to sign in first, or switches person: a form
 * would drop it.
 */
export function keepFragment(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[action="/identity/sign-in"]')) {
    form.addEventListener('submit', () => {
      const address = form.querySelector<HTMLInputElement>('input[name="return"]');
      if (address !== null && window.location.hash !== '') address.value = address.defaultValue.split('#')[0] + window.location.hash;
    });
  }
}
