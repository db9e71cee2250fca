package import Obligations

/// The directory of cases: which files are there, and what one of them holds.
package struct CaseFiles: Sendable, Hashable {
    package let directory: String

    package init(directory: String) {
        self.directory = directory
    }

    /// Looks at every entry without reading any, so that a store of any size takes no memory to speak of.
    ///
    /// - Parameter known: The state in which files were read before, refused ones included; one that is still in that
    ///   state need not be read again.
    package func scan(known: [CaseReference: FileIdentity] = [:]) -> Scan {
        var scan = Scan()
        do {
            for name in try DirectoryListing.names(in: directory) {
                guard let reference = Self.reference(of: name) else {
                    scan.refused.append(refusal(ofName: name))
                    continue
                }
                let isKnown = known[reference].map { $0.stamp == FileStamp(path: path(of: name)) } ?? false
                if isKnown { scan.unchanged.append(reference) } else { scan.changed.append(reference) }
            }
        } catch {
            // Nothing is known to be gone where the directory could not be listed to its end.
            scan = Scan()
            scan.directoryProblem = Refusal(
                error.problem(of: "cases", setting: "cases"), in: FileLabel(.cases, at: directory))
        }
        return scan
    }

    /// Reads the file of one case.
    package func read(_ reference: CaseReference) -> Reading {
        let path = path(of: FileName.file(of: reference.text))
        do {
            let contents = try SafeFile.read(path)
            return .text(CaseText(reference: reference, path: path, contents: contents))
        } catch .missing {
            return .gone(reference)
        } catch .changing {
            return .changing(reference)
        } catch {
            let refusal = Refusal("\(error)", in: FileLabel(reference, at: path))
            return .refused(RefusedFile(reference: reference, refusal: refusal, stamp: FileStamp(path: path)))
        }
    }

    /// Reads what a hint has named; nil where an entry of that name is passed over.
    package func read(named name: String) -> Reading? {
        guard FileName.stem(of: name) != nil, !name.contains("/") else { return nil }
        if let reference = Self.reference(of: name) { return read(reference) }
        return FileStamp(path: path(of: name)) == nil ? nil : .refused(refusal(ofName: name))
    }

    private static func reference(of name: String) -> CaseReference? {
        FileName.stem(of: name).flatMap { CaseReference($0) }
    }

    private func path(of name: String) -> String {
        "\(directory)/\(name)"
    }

    private func refusal(ofName name: String) -> RefusedFile {
        let path = path(of: name)
        let stamp = FileStamp(path: path)
        let label = FileLabel(.caseFile, at: path, inode: stamp?.inode)
        let problem = "the file's name is no case reference; rename it as in BSCP-2026-014.yaml, or move it elsewhere"
        return RefusedFile(reference: nil, refusal: Refusal(problem, in: label), stamp: stamp)
    }
}
