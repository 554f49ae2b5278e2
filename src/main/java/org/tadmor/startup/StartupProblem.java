package org.tadmor.startup;

/** A reason why Tadmor cannot start, in words for the person who started it: what is wrong, and what to do about it. */
public final class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartupProblem(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    public StartupProblem(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
