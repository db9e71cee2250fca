import CivilCalendar

extension Duty {
    /// A floor is held until its date has passed; ending it on or before that date is the breach.
    func judgeFloor(_ instance: inout Instance) {
        instance.isFloor = true
        end(&instance, by: opened(endings, by: instance).first)
        extend(&instance)
        settleDays(of: &instance)
        guard instance.cancelled == nil else { return }
        guard let floor = instance.due else {
            instance.closed = nil
            return
        }
        if let closed = instance.closed {
            instance.state = closed.date <= floor ? .breached : .met
        } else if today > floor {
            instance.state = .met
        } else {
            suspend(&instance)
        }
    }
}
