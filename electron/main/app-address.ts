/** Where the window lives: its own scheme, so that it has an origin and no reach into the file system. */
export const APP_SCHEME = 'app';
export const APP_ADDRESS = `${APP_SCHEME}://crossread/`;
/** Begins at the list of Projects, whatever was open. */
export const APP_HOME_ADDRESS = `${APP_ADDRESS}#home`;

export const isAppAddress = (address: string): boolean => address.startsWith(APP_ADDRESS);
