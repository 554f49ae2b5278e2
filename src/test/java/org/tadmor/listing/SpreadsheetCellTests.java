package org.tadmor.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpreadsheetCellTests {

    @Test
    void quotesWhatRfc4180Quotes() {
        assertThat(ItemWriter.Table.cell("plain")).isEqualTo("plain");
        assertThat(ItemWriter.Table.cell("a, b")).isEqualTo("\"a, b\"");
        assertThat(ItemWriter.Table.cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(ItemWriter.Table.cell("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(ItemWriter.Table.cell("")).isEmpty();
    }

    @Test
    void disarmsFormulas() {
        assertThat(ItemWriter.Table.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(ItemWriter.Table.cell("@SUM(A1)")).isEqualTo("'@SUM(A1)");
        assertThat(ItemWriter.Table.cell("-cmd, x")).isEqualTo("\"'-cmd, x\"");
        assertThat(ItemWriter.Table.cell("\t=1")).isEqualTo("'\t=1");
    }

    @Test
    void leavesNumbersAlone() {
        assertThat(ItemWriter.Table.cell("-12.5")).isEqualTo("-12.5");
        assertThat(ItemWriter.Table.cell("+7")).isEqualTo("+7");
    }
}
