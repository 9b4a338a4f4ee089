/** Title of a Project until its first Source gives it one. */
export const NEW_PROJECT_TITLE = 'New comparison';
