package import CivilCalendar

extension CaseMemory {
    /// What was remembered at the end of a day: nothing that was said or passed over later.
    ///
    /// A due date that moved later counts with the episode that was told by then; whoever was told of a date is told that it moved.
    package func asOf(_ day: CivilDate) -> CaseMemory {
        var memory = self
        for (key, rungs) in rungs where rungs.contains(where: { $0.at.date > day }) {
            let known = rungs.filter { $0.at.date <= day }
            memory.rungs[key] = known
            if let episode = known.map(\.episode).max() { memory.known[key]?.episode = episode }
        }
        return memory
    }
}
