import { expect, it } from 'vitest';
import { savedAddress } from './saved-address.ts';

it.each([
  [
    'a browser',
    '<!DOCTYPE html>\n<!-- saved from url=(0033)https://post.example/ferry?id=1&a=b -->\n<html>',
    'https://post.example/ferry?id=1&a=b',
  ],
  [
    'SingleFile',
    '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://post.example/ferry \n saved date: Fri Mar 14 2031\n-->',
    'https://post.example/ferry',
  ],
  ['a browser, from a folder', '<!-- saved from url=(0014)about:internet -->', null],
  ['nobody', '<!doctype html><p>saved from url=(0012)https://post.example</p>', null],
])('reads what %s notes of where a page is from', (_what, html, address) => {
  expect(savedAddress(html)).toBe(address);
});
