/// The version of the program, as it names itself everywhere.
package enum Version {
    package static let text = "0.1.0"
}
