import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { Icon } from '@fluentui/react/lib/Icon';
import { Spinner } from '@fluentui/react/lib/Spinner';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { ErrorBar } from '../common/error-bar';
import { saveFile } from '../common/save-file';
import { useText } from '../common/text';
import { useAction } from '../common/use-action';
import { emptyTemplate } from './write-workbook';

const useStyles = makeStyles((theme) => ({
  drop: {
    border: `2px dashed ${theme.semanticColors.inputBorder}`,
    borderRadius: theme.effects.roundedCorner4,
    padding: 40,
    margin: '16px 0',
    textAlign: 'center',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: 12,
  },
  over: { borderColor: theme.palette.themePrimary, background: theme.semanticColors.bodyBackgroundHovered },
  icon: { fontSize: 32, color: theme.semanticColors.bodySubtext },
  help: { color: theme.semanticColors.bodySubtext, margin: 0 },
  input: { display: 'none' },
}));

interface Props {
  /** Name of the file that is being read, '' when none is. */
  readonly reading: string;
  readonly error: unknown;
  readonly onFile: (file: File) => void;
}

/** First step: drop or choose a workbook, or get the empty template. */
export function FileStep({ reading, error, onFile }: Props): React.ReactElement {
  const say = useText();
  const styles = useStyles();
  const input = React.useRef<HTMLInputElement>(null);
  const [over, setOver] = React.useState(false);
  const template = useAction(async () => saveFile(await emptyTemplate(), say('import.templateFile')));
  const choose = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const drop = (event: React.DragEvent): void => {
    event.preventDefault();
    setOver(false);
    choose(event.dataTransfer.files);
  };
  return (
    <div>
      <ErrorBar error={error ?? template.error} />
      <div
        className={over ? `${styles.drop} ${styles.over}` : styles.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {reading === '' ? (
          <>
            <Icon iconName="Page" className={styles.icon} aria-hidden />
            <span>{say('import.drop')}</span>
            <PrimaryButton text={say('import.choose')} onClick={() => input.current?.click()} />
            <p className={styles.help}>{say('import.dropHelp')}</p>
          </>
        ) : (
          <Spinner label={say('import.reading', { file: reading })} ariaLive="polite" />
        )}
        <input
          ref={input}
          className={styles.input}
          type="file"
          aria-label={say('import.choose')}
          accept=".xlsx"
          onChange={(event) => {
            choose(event.target.files);
            // The same file may be chosen again after it was mended.
            event.target.value = '';
          }}
        />
      </div>
      <DefaultButton text={say('import.template')} iconProps={{ iconName: 'Download' }} onClick={template.run} disabled={template.busy} />
    </div>
  );
}
