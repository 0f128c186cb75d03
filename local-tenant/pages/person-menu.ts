import { html, type Html } from './html';
import type { PersonCard, Shell } from './shell';

/** Name and role of who looks at the page, and the way to become somebody else. Works without a script. */
export const personMenu = (shell: Shell): Html | undefined => {
  const { person, say } = shell;
  if (person === undefined) return undefined;
  return html`<details class="person">
    <summary>
      <span class="person-name">${person.displayName} <span class="person-role">${person.jobTitle}</span></span>
      <span class="for-ears">${say('person.menu')}</span>
      ${avatar(person)}
    </summary>
    <div class="person-menu">
      <div class="person-menu-head">
        <h2>${say('person.switch')}</h2>
        <form method="post" action="/identity/sign-out"><button class="plain">${say('person.signOut')}</button></form>
      </div>
      ${signInForm(shell, shell.people)}
    </div>
  </details>`;
};

/** One button for each person: pressing it signs in as them and comes back to the page. */
export const signInForm = (shell: Shell, people: readonly PersonCard[], action = '/identity/sign-in'): Html =>
  html`<form method="post" action="${action}">
    <input type="hidden" name="return" value="${shell.address}" />
    <ul class="people">
      ${people.map((each) => html`<li>${personButton(shell, each)}</li>`)}
    </ul>
  </form>`;

const personButton = (shell: Shell, person: PersonCard): Html => {
  const current = person.id === shell.person?.id;
  return html`<button name="person" value="${person.id}" class="person-choice" ${current && html`aria-current="true"`}>
    ${avatar(person)}
    <span class="person-text">
      <span class="person-choice-name">${person.displayName}</span>
      <span class="person-choice-role">${person.jobTitle}</span>
      ${person.roles.map((role) => html`<span class="tag">${role}</span>`)}
    </span>
    ${current && html`<span class="current">${shell.say('person.current')}</span>`}
  </button>`;
};

const avatar = (person: PersonCard): Html =>
  html`<span class="avatar tone-${toneOf(person.id)}" aria-hidden="true">${initialsOf(person.displayName)}</span>`;

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words[words.length - 1] : undefined].map((word) => word?.[0] ?? '').join('');
};

const toneOf = (id: string): number => [...id].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 6;
