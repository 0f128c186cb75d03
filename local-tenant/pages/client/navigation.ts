/** Opens the site's navigation where there is room beside the content, and folds it away where there is not. */
export function foldNavigation(): void {
  const fold = document.querySelector<HTMLDetailsElement>('.nav-fold[data-open-when-roomy]');
  if (fold === null) return;
  const roomy = window.matchMedia('(min-width: 761px)');
  const follow = (): void => {
    fold.open = roomy.matches;
  };
  roomy.addEventListener('change', follow);
  follow();
}
