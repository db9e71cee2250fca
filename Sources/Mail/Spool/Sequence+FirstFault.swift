extension Sequence {
    /// Does something with each, so that one which fails keeps no other waiting; answers what was wrong first.
    package func firstFault<Fault: Error>(_ work: (Element) throws(Fault) -> Void) -> Fault? {
        var first: Fault?
        for element in self {
            do throws(Fault) {
                try work(element)
            } catch {
                first = first ?? error
            }
        }
        return first
    }
}
