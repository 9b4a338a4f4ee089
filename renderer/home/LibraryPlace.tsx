import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { moveLibrary } from '../store/library.ts';
import styles from './ProjectLists.module.css';

interface LibraryPlaceProps {
  readonly name: string;
  readonly canMove: boolean;
  /** Told after the Projects were moved. */
  readonly onChange: () => void;
}

/** In which folder the Projects lie, and a way to move them to another. */
export const LibraryPlace = ({ name, canMove, onChange }: LibraryPlaceProps) => {
  const [isMoving, setMoving] = useState(false);
  const move = async (): Promise<void> => {
    setMoving(true);
    await moveLibrary();
    setMoving(false);
    onChange();
  };
  return (
    <p className={styles.place}>
      <span>
        Kept in the folder “<bdi>{name}</bdi>” on this computer.
      </span>
      {canMove ? (
        <Button look="quiet" isDisabled={isMoving} onPress={() => void move()}>
          {isMoving ? 'Moving…' : 'Move to another folder…'}
        </Button>
      ) : null}
    </p>
  );
};
