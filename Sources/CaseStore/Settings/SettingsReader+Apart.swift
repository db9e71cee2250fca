/// Keeps what casewatchd writes apart from the cases and procedures, which it only reads.
extension SettingsReader {
    /// Complains where one would lie within the other, at whichever of the two the file chooses.
    func keepApart(_ paths: Settings.Paths, chosenBy group: FieldMapping?) {
        let read = [("cases", paths.cases), ("procedures", paths.procedures)]
        let written = [
            ("ledger", paths.ledger), ("spool", paths.spool), ("socket", paths.socket), ("calendar", paths.calendar),
        ]
        for (writtenKey, path) in written {
            guard let path = path.map(ResolvedPath.init) else { continue }
            for (readKey, directory) in read.map({ ($0.0, ResolvedPath($0.1)) }) {
                guard path.isWithin(directory) || directory.isWithin(path) else { continue }
                let isAmong = path.isWithin(directory)
                if let field = group?[writtenKey] {
                    field.complain(
                        "\(isAmong ? "lies in" : "holds") the directory of \(readKey), where casewatchd never writes; "
                            + "choose a place \(isAmong ? "outside" : "beside") it")
                } else if let field = group?[readKey] {
                    field.complain(
                        "\(isAmong ? "holds" : "lies in") the place of '\(writtenKey)', where casewatchd writes; "
                            + "choose a directory of its own")
                }
            }
        }
    }
}
