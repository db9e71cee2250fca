internal import Glibc
internal import Obligations

extension CaseFiles {
    /// Entries of the directory that somebody may take for cases, and that are not read.
    package var lookalikes: [Caution] {
        let names = (try? DirectoryListing.names(in: directory, where: Self.mayBeMissed)) ?? []
        return names.compactMap { name in
            let path = "\(directory)/\(name)"
            if Self.isDirectory(path) {
                return Caution(
                    "this directory is not read; only files directly in the directory of cases are read",
                    in: FileLabel(.cases, at: path))
            }
            guard Self.looksLikeCase(name) else { return nil }
            return Caution(
                "this file looks like a case and is not read; name it as in BSCP-2026-014.yaml, or move it elsewhere",
                in: FileLabel(.caseFile, at: path))
        }
    }

    /// Hidden files and what editors leave behind are nobody's mistake.
    private static func mayBeMissed(_ name: String) -> Bool {
        FileName.stem(of: name) == nil && !name.hasPrefix(".") && !name.hasSuffix("~")
    }

    private static func looksLikeCase(_ name: String) -> Bool {
        let small = name.lowercased()
        let stem = name.prefix { $0 != "." }.uppercased()
        return small.hasSuffix(".yml") || small.hasSuffix(".yaml") || CaseReference(stem) != nil
    }

    private static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
