package org.tadmor.extraction.mention;

import java.util.List;

/** Tells roles whose they are where the name of a person follows: "the lawyer of former mayor Anton Berg". */
final class Owners {

    private static final int NEAR = 4;

    private Owners() {}

    static void link(List<Candidate> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            Candidate role = candidates.get(i);
            for (int j = i + 1; role.ownerToken >= 0 && j < candidates.size() && j <= i + NEAR; j++) {
                Candidate name = candidates.get(j);
                boolean owner = name.tree == role.tree && name.left <= role.ownerToken && role.ownerToken < name.end;
                if (owner && name.isName() && name.known == null) {
                    role.titles.replaceAll(title -> title.of(name));
                    break;
                }
            }
        }
    }
}
