import { startCanvas } from './canvas';
import { keepFragment } from './keep-fragment';
import { foldNavigation } from './navigation';
import { closeMenus } from './person-menu';
import { startUpload } from './upload';

closeMenus();
keepFragment();
foldNavigation();
startUpload();
void startCanvas();
