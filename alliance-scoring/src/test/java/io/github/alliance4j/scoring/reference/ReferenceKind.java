package io.github.alliance4j.scoring.reference;

/** How the library answers one kind of reference case. A new kind is one class and one line in {@link ReferenceKinds}. */
public interface ReferenceKind {

    /** The folder the cases lie in; two topics may use one kind name with different inputs. */
    String topic();

    /** The name of the kind. */
    String kind();

    /** Whether this case is one of those of the kind that the library can answer; the others count as unsupported. */
    default boolean supports(ReferenceCase reference) {
        return true;
    }

    /** What the library says on this case. An exception fails the case. */
    LibraryAnswer run(ReferenceCase reference);
}
