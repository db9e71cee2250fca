import Glibc

/// Does something with the file permissions of a user who owns nothing, since permissions do not bind root.
///
/// Only the calling thread changes who it is, so the work must stay on it.
func asNobody<Answer>(_ work: () throws -> Answer) rethrows -> Answer {
    // Swift's Glibc module does not show setfsuid(2).
    typealias SetFileSystemUser = @convention(c) (uid_t) -> CInt
    let setfsuid = unsafeBitCast(dlsym(nil, "setfsuid"), to: SetFileSystemUser.self)
    let me = setfsuid(65534)
    defer { _ = setfsuid(uid_t(bitPattern: me)) }
    return try work()
}
