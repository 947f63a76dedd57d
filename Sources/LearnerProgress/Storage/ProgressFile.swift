// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Where the record stands on a disk, and who may read it.
public enum ProgressFile: Sendable {
  /// The path of the record: `bpo/progress.sqlite` in the user's folder for data.
  ///
  /// That folder is `$XDG_DATA_HOME` where it is an absolute path, else `~/.local/share`, as the
  /// XDG Base Directory Specification 0.8 says.
  public static func standardPath(environment: [String: String]) -> String {
    let home = absolute(environment["HOME"]) ?? FileManager.default.homeDirectoryForCurrentUser.path
    let data = absolute(environment["XDG_DATA_HOME"]) ?? home + "/.local/share"
    return (data.hasSuffix("/") ? data : data + "/") + "bpo/progress.sqlite"
  }

  private static func absolute(_ path: String?) -> String? {
    path.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// Makes sure that a file stands at the path which its owner may write and no one else may open.
  ///
  /// Missing folders are made with mode 0700 and a missing file with 0600 before SQLite sees it;
  /// SQLite gives its `-wal` and `-shm` files the mode of the file. Rights of others to a file
  /// that is there are taken away, its content is not touched.
  static func prepare(_ path: String) throws(ProgressFault) {
    guard path.hasPrefix("/"), !path.utf8.contains(0) else {
      throw .unreadable(file: path, reason: "it is not an absolute path")
    }
    let folder = (path as NSString).deletingLastPathComponent
    try makeFolder(folder)

    let created = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if created >= 0 {
      close(created)
    } else if errno != EEXIST {
      throw fault(of: errno, path)
    }

    var status = stat()
    guard stat(path, &status) == 0 else { throw fault(of: errno, path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(file: path, reason: "it is not a file")
    }
    guard access(path, R_OK) == 0 else { throw fault(of: errno, path) }
    // SQLite itself would take a file of a few bytes for an empty one and write over it. It is not
    // opened to be looked at: closing it would take away the locks that another connection of this
    // process holds (fcntl(2)), and with them what keeps its write-ahead log in place.
    guard status.st_size == 0 || status.st_size >= smallestSize else {
      throw .notADatabase(file: path)
    }
    guard access(path, W_OK) == 0, access(folder, W_OK) == 0 else { throw .readOnly(file: path) }
    if status.st_mode & 0o077 != 0 {
      // Fails for a file of somebody else who lets us write; then it is theirs to guard.
      _ = chmod(path, status.st_mode & 0o700)
    }
  }

  /// The smallest page of a database in bytes; no file that holds one is smaller.
  static let smallestSize = 512

  private static func makeFolder(_ path: String) throws(ProgressFault) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path != "/" else { throw fault(of: errno, path) }
    try makeFolder((path as NSString).deletingLastPathComponent)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw fault(of: errno, path) }
  }

  /// Whether the disk of a file has no room for what SQLite writes beside it, 64 KiB at least.
  static func isDiskFull(at path: String) -> Bool {
    var disk = statvfs()
    guard statvfs(path, &disk) == 0 else { return false }
    return UInt64(disk.f_bavail) * UInt64(disk.f_frsize) < 65_536
  }

  static func fault(of code: Int32, _ path: String) -> ProgressFault {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(file: path)
    case EROFS: .readOnly(file: path)
    default: .unreadable(file: path, reason: String(cString: strerror(code)))
    }
  }
}
