internal import Glibc

/// Whose a file is, and who may do what with it.
struct FileRights: Sendable {
    /// Nil where the file stays with whoever writes it, since only root gives a file away.
    let owner: UInt32?
    let group: UInt32
    /// Whether the file may do without the group where whoever writes it is not in that.
    let isGroupOptional: Bool
    let mode: UInt32

    /// The rights of a file that a new one takes the place of.
    static func keeping(_ status: stat) -> FileRights {
        FileRights(
            owner: isRoot ? status.st_uid : nil, group: status.st_gid, isGroupOptional: false,
            mode: status.st_mode & 0o777)
    }

    /// The rights of a new file: whoever may list or change the directory may read or write it, and nobody else.
    static func within(_ directory: stat) -> FileRights {
        FileRights(
            owner: isRoot ? directory.st_uid : nil, group: directory.st_gid, isGroupOptional: true,
            mode: directory.st_mode & 0o060 | 0o600)
    }

    private static var isRoot: Bool { geteuid() == 0 }
}
