internal import Glibc

/// The entries of one directory that are files which people write.
enum DirectoryListing {
    /// More entries are no case store but a mistake in the settings.
    private static let most = 200_000

    /// The names that end so and do not begin with a dot, in order.
    static func names(in directory: String, ending: String = FileName.ending) throws(DirectoryProblem) -> [String] {
        try names(in: directory) { FileName.stem(of: $0, ending: ending) != nil }
    }

    /// The names that are wanted, in order.
    static func names(in directory: String, where isWanted: (String) -> Bool) throws(DirectoryProblem) -> [String] {
        guard let stream = opendir(directory) else { throw DirectoryProblem(errno) }
        defer { closedir(stream) }

        var names: [String] = []
        var count = 0
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw DirectoryProblem(errno) }
                return names.sorted()
            }
            count += 1
            guard count <= most else { throw .tooManyEntries }
            let name = name(of: entry)
            if isWanted(name) { names.append(name) }
        }
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
        return String(cString: start)
    }
}

/// Why a directory cannot be listed.
enum DirectoryProblem: Error, Hashable {
    case missing
    case notDirectory
    case forbidden
    case tooManyEntries
    case failed(String)

    init(_ code: CInt) {
        switch code {
        case ENOENT: self = .missing
        case ENOTDIR, ELOOP: self = .notDirectory
        case EACCES, EPERM: self = .forbidden
        default: self = .failed(String(cString: strerror(code)))
        }
    }

    /// The sentence for a refusal, with the setting that names the directory.
    func problem(of purpose: String, setting: String) -> String {
        switch self {
        case .missing:
            "the directory of \(purpose) does not exist; create or mount it, or correct '\(setting)' in the settings"
        case .notDirectory:
            "what should be the directory of \(purpose) is none; correct '\(setting)' in the settings"
        case .forbidden:
            "the directory of \(purpose) may not be read; permit it to the user that casewatchd runs as"
        case .tooManyEntries:
            "the directory of \(purpose) has more than 200,000 entries; correct '\(setting)' in the settings"
        case .failed(let reason):
            "the directory of \(purpose) cannot be read (\(reason)); see to the disk and the system's limits"
        }
    }
}
