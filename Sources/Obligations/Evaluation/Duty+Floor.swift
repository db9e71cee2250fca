import CivilCalendar

extension Duty {
    /// A floor is held until its date has passed; ending it on or before that date is the breach.
    func judgeFloor(_ instance: inout Instance) {
        settleDays(of: &instance)
        let ended = known.events(obligation.endedBy, for: subject).first { isOpened(instance, by: $0) }
        let cancelled = known.events(obligation.cancelledBy, touching: subject).first { isOpened(instance, by: $0) }
        guard let floor = instance.due else { return }
        if let ended, cancelled.map({ ended.date <= $0.date }) ?? true {
            instance.closed = ended
            instance.state = ended.date <= floor ? .breached : .met
        } else if let cancelled {
            instance.cancelled = cancelled
            instance.state = .cancelled
        } else if today > floor {
            instance.state = .met
        }
    }
}
