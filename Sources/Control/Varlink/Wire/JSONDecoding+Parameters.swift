extension JSONDecoding {
    /// What a call's parameters hold, every one of which has to be one that `type` knows.
    ///
    /// Throws `invalidParameter` with the name of the first that does not fit.
    static func parameters<Input: Decodable>(
        _ type: Input.Type, from parameters: JSON
    ) throws(VarlinkError) -> Input {
        do {
            return try exactly(type, from: parameters)
        } catch {
            throw .invalidParameter((error as? Mismatch)?.field ?? "")
        }
    }
}
