/** A module that uses the library. */
module example.consumer {
    requires io.github.alliance4j.scoring;
}
