/** The person menu closes as menus do: on Escape, giving focus back, and on a click beside it. */
export function closeMenus(): void {
  const menu = document.querySelector<HTMLDetailsElement>('details.person');
  if (menu === null) return;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}
