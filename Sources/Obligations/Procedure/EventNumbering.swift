/// The place of an event's name among those that a procedure's duties and chains mention.
typealias EventNumber = Int

/// Gives each event's name a number, the first time that it is mentioned.
struct EventNumbering {
    private(set) var numbers: [EventName: EventNumber] = [:]

    mutating func number(of name: EventName) -> EventNumber {
        if let known = numbers[name] { return known }
        let number = numbers.count
        numbers[name] = number
        return number
    }
}
