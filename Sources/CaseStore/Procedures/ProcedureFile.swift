package import Obligations

/// The file of one procedure: the rules it holds, or everything for which it is refused.
package enum ProcedureFile {
    /// Reads a procedure file; its examples are read too, and are the core's to hold.
    ///
    /// - Parameters:
    ///   - path: Where it stands; its name without `.yaml` must be the procedure's.
    ///   - isFreelyNamed: The file may have any name, as one that is only tried out has.
    package static func read(
        _ bytes: [UInt8], at path: String, isFreelyNamed: Bool = false
    ) throws(Refusals) -> Procedure {
        let label = FileLabel(.procedure, at: path)
        let complaints = Complaints()
        let procedure = YAMLDocument.read(bytes, complaints: complaints).flatMap { root in
            let file = Field(root: root, name: "a procedure file", complaints: complaints)
            let fields = file.mapping(of: "a procedure", keys: ProcedureReader.keys)
            return fields.map { ProcedureReader($0) }?.procedure(named: isFreelyNamed ? nil : name(of: path))
        }
        return try complaints.outcome(procedure, of: label)
    }

    /// What the file at that path must call its procedure.
    package static func name(of path: String) -> ProcedureName {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        return ProcedureName(FileName.stem(of: name) ?? name)
    }
}
