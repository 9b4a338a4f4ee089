import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import styles from './DialogFrame.module.css';

interface DialogFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog: named by its heading, closed by Escape, by its cross or by a click beside it. */
export const DialogFrame = ({ title, onClose, isWide = false, children }: DialogFrameProps) => (
  <ModalOverlay
    className={styles.scrim ?? ''}
    isOpen
    isDismissable
    onOpenChange={(isOpen) => !isOpen && onClose()}
  >
    <Modal className={styles.modal ?? ''} data-wide={isWide || undefined}>
      <Dialog className={styles.dialog ?? ''}>
        <div className={styles.head}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          <Button look="quiet" aria-label="Close" onPress={onClose}>
            ×
          </Button>
        </div>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
);
