package caseclerk.cases;

/** What a party is. */
public enum PartyRole {
    /** A business. */
    COMPANY,
    /** A government, ministry, agency, court, parliament, police or armed force. */
    AUTHORITY,
    PERSON,
    /** People whom the case touches, or who act together: users, employees, protesters, a people. */
    GROUP,
    /** A newspaper or broadcaster that acts in the case and does not only report on it. */
    MEDIA,
    /** A body of another kind: a charity, union, university, association. */
    ORGANISATION
}
