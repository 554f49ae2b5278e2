package org.tadmor.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MemoryNeededTests {

    private static final DataSize NEEDED = DataSize.ofMegabytes(1500);

    @Test
    void saysHowToGiveJavaMore() {
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> MemoryNeeded.check(NEEDED, DataSize.ofMegabytes(512), DataSize.ofGigabytes(8)))
                .withMessage("Java may use a heap of 512 MB; the language models need 1500 MB.")
                .extracting(StartupProblem::remedy)
                .asString()
                .contains("-Xmx3g");
    }

    @Test
    void saysWhenTheMachineIsTooSmall() {
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> MemoryNeeded.check(NEEDED, DataSize.ofGigabytes(3), DataSize.ofGigabytes(1)))
                .withMessageStartingWith("This machine (or container) has 1024 MB of memory");
    }

    @Test
    void isContentWithEnough() {
        assertThatCode(() -> MemoryNeeded.check(NEEDED, DataSize.ofMegabytes(1500), DataSize.ofGigabytes(4)))
                .doesNotThrowAnyException();
    }
}
