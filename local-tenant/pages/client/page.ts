import { startCanvas } from './canvas';
import { foldNavigation } from './navigation';
import { closeMenus } from './person-menu';
import { startUpload } from './upload';

closeMenus();
foldNavigation();
startUpload();
void startCanvas();
