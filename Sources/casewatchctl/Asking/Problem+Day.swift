import CivilCalendar
import Control
import Obligations

extension Problem {
    /// Reads a date as it is typed; refuses what is none, and years in which no case lives.
    static func day(_ text: String) throws(Problem) -> CivilDate {
        guard let day = CivilDate(text), day.isCountable else { throw .refused(.badDate(value: text)) }
        return day
    }
}
