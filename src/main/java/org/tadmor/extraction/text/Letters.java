package org.tadmor.extraction.text;

/** What a character is to a reader of news: space, quotation mark, apostrophe. */
final class Letters {

    private Letters() {}

    /** White, invisible and control characters. */
    static boolean isBlank(char c) {
        if (c <= ' ') {
            return true;
        }
        if (c < 0x7f) {
            return false;
        }
        return c <= 0xa0
                || c == 0xfeff
                || c >= 0x2000 && c <= 0x200f
                || c >= 0x2028 && c <= 0x202f
                || c >= 0x205f && c <= 0x2064
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c);
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == 0x0b || c == 0x0c || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
    }

    static boolean isDoubleMark(char c) {
        return c == '"' || c == '“' || c == '”' || c == '«' || c == '»' || c == '„' || c == '‟' || c == '＂';
    }

    static boolean isDash(char c) {
        return c >= '‒' && c <= '―';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑';
    }

    /** Whether the character at this offset is a letter or digit; combining marks count as letters. */
    static boolean isWord(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
        int point = text.codePointAt(at);
        return Character.isLetterOrDigit(point) || isCombining(point) || point == 0xad;
    }

    private static boolean isCombining(int point) {
        int type = Character.getType(point);
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK)
                && (point < 0xfe00 || point > 0xfe0f);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(String text, int at) {
        return isWord(text, at) && !isDigit(text.charAt(at));
    }
}
