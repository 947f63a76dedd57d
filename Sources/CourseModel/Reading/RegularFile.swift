// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads files of a course so that none can hold up or mislead the reader.
///
/// A pipe could keep it waiting for ever, a device has no end, a link could lead to a file that is not
/// the author's: only regular files are opened, and of a course from elsewhere only those that lie in
/// its folder once all links are followed.
enum RegularFile {
  /// The largest file that is read, in bytes: 4 MiB.
  static let largest = 4 << 20

  /// Why a file is not read, as the end of a sentence.
  struct Refusal: Error, Hashable {
    var reason: String
  }

  /// The bytes of a file.
  static func read(_ path: String, within folder: String? = nil) throws(Refusal) -> [UInt8] {
    let real = try realPath(path, within: folder)
    try checkKind(real)
    let descriptor = open(real, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemRefusal(errno) }
    defer { close(descriptor) }
    // What was looked at by name may have been exchanged since.
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(reason: "it is not a regular file")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw systemRefusal(errno) }
      if count == 0 { return bytes }
      bytes += buffer.prefix(count)
      guard bytes.count <= largest else {
        throw Refusal(reason: "it is larger than \(largest >> 20) MiB")
      }
    }
  }

  /// Why a file is not read, or nil.
  static func refusal(_ path: String, within folder: String? = nil) -> String? {
    do throws(Refusal) {
      let real = try realPath(path, within: folder)
      try checkKind(real)
      guard access(real, R_OK) == 0 else { throw systemRefusal(errno) }
      return nil
    } catch {
      return error.reason
    }
  }

  /// Whether a file or folder is there and lies in a folder once all links are followed.
  static func isWithin(_ folder: String, _ path: String) -> Bool {
    (try? realPath(path, within: folder)) != nil
  }

  private static func realPath(_ path: String, within folder: String?) throws(Refusal) -> String {
    guard !path.utf8.contains(0), let real = resolved(path) else { throw systemRefusal(errno) }
    guard let folder else { return real }
    guard let root = resolved(folder) else { throw systemRefusal(errno) }
    guard real == root || real.hasPrefix(root == "/" ? root : root + "/") else {
      throw Refusal(reason: "it lies outside of the course's folder")
    }
    return real
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func checkKind(_ path: String) throws(Refusal) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw systemRefusal(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      guard status.st_size <= largest else {
        throw Refusal(reason: "it is larger than \(largest >> 20) MiB")
      }
    case S_IFDIR: throw Refusal(reason: "it is a folder")
    case S_IFIFO: throw Refusal(reason: "it is a pipe, not a regular file")
    case S_IFSOCK: throw Refusal(reason: "it is a socket, not a regular file")
    default: throw Refusal(reason: "it is a device, not a regular file")
    }
  }

  private static func systemRefusal(_ code: Int32) -> Refusal {
    switch code {
    case ENOENT, ENOTDIR: Refusal(reason: "there is no such file")
    case EACCES, EPERM: Refusal(reason: "its permissions forbid it")
    case ELOOP: Refusal(reason: "its links go round in a circle")
    default: Refusal(reason: "the system says “\(String(cString: strerror(code)))”")
    }
  }
}
