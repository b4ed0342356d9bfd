import type { Language } from '../../core/problem/language.js';

/** What the operating system reports, by its error code. */
export const errno: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    ENOENT: '文件或文件夹不存在',
    EACCES: '没有权限',
    EPERM: '没有权限',
    EISDIR: '这是一个文件夹',
    ENOTDIR: '路径中有一段不是文件夹',
    EEXIST: '路径中有一段不是文件夹',
    ENOSPC: '磁盘已满',
    EROFS: '只读磁盘',
    ENAMETOOLONG: '文件名太长',
    EIO: '读写磁盘出错',
    ELOOP: '符号链接绕成了圈',
    EMFILE: '打开的文件太多',
    EBUSY: '文件正被别的程序使用',
  },
  en: {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EISDIR: 'this is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    EEXIST: 'a part of the path is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    ENAMETOOLONG: 'the name of the file is too long',
    EIO: 'the disk failed to read or write',
    ELOOP: 'symbolic links lead in a circle',
    EMFILE: 'too many files are open',
    EBUSY: 'another program is using the file',
  },
};
