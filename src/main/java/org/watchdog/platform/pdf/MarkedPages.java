package org.watchdog.platform.pdf;

import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.watchdog.platform.api.PdfPages;
import org.watchdog.platform.api.Service;

/** Pages as PDFBox reads them, marked in the letters' own typeface. */
@Service
class MarkedPages implements PdfPages {

    private static final float DPI = 110;
    private static final float FOOT = 9;
    private static final float EDGE = 14;
    private static final float FAINT = 0.16f;
    private static final Color INK = new Color(0x33, 0x33, 0x33);

    private final Typeface typeface;

    @Inject
    MarkedPages(Typeface typeface) {
        this.typeface = typeface;
    }

    /** Work on an open document. */
    private interface Work<T> {
        T on(PDDocument document) throws IOException;
    }

    @Override
    public int count(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException | RuntimeException e) { // the reader says of a broken file now this, now that
            return 0;
        }
    }

    @Override
    public byte[] picture(byte[] pdf, int page, String mark) {
        return on(pdf, document -> {
            var leaf = leaf(document, page);
            write(document, leaf, font(document, false), fit(mark));
            var picture = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        });
    }

    @Override
    public String text(byte[] pdf, int page) {
        return on(pdf, document -> {
            leaf(document, page);
            var reader = new PDFTextStripper();
            reader.setStartPage(page);
            reader.setEndPage(page);
            return reader.getText(document).strip();
        });
    }

    @Override
    public byte[] marked(byte[] pdf, String mark) {
        return on(pdf, document -> {
            var font = font(document, true);
            for (var leaf : document.getPages()) {
                write(document, leaf, font, fit(mark));
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        });
    }

    private static <T> T on(byte[] pdf, Work<T> work) {
        try (var document = Loader.loadPDF(pdf)) {
            return work.on(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPage leaf(PDDocument document, int page) {
        if (page < 1 || page > document.getNumberOfPages()) {
            throw new IllegalArgumentException("page: " + page);
        }
        return document.getPage(page - 1);
    }

    /**
     * @param lean with the characters used alone; they are known only when the document is saved, not when it is drawn
     */
    private PDFont font(PDDocument document, boolean lean) throws IOException {
        return PDType0Font.load(document, new ByteArrayInputStream(typeface.bold().file), lean);
    }

    private String fit(String mark) {
        return Geta.in(typeface.fit(mark), part -> typeface.lacking(part).isEmpty());
    }

    private static void write(PDDocument document, PDPage leaf, PDFont font, String mark) throws IOException {
        var box = leaf.getCropBox();
        var width = font.getStringWidth(mark) / 1000;
        try (var pen = new PDPageContentStream(document, leaf, AppendMode.APPEND, true, true)) {
            pen.setNonStrokingColor(INK);
            pen.beginText();
            pen.setFont(font, FOOT);
            pen.newLineAtOffset(box.getLowerLeftX() + EDGE, box.getLowerLeftY() + EDGE);
            pen.showText(mark);
            pen.endText();

            var faint = new PDExtendedGraphicsState();
            faint.setNonStrokingAlphaConstant(FAINT);
            pen.setGraphicsStateParameters(faint);
            var diagonal = (float) Math.hypot(box.getWidth(), box.getHeight());
            var size = Math.min(diagonal * 0.7f / width, box.getWidth() / 8);
            var angle = Math.atan2(box.getHeight(), box.getWidth());
            var begin = (diagonal - size * width) / 2;
            pen.beginText();
            pen.setFont(font, size);
            pen.setTextMatrix(Matrix.getRotateInstance(
                    angle,
                    box.getLowerLeftX() + (float) (begin * Math.cos(angle)),
                    box.getLowerLeftY() + (float) (begin * Math.sin(angle))));
            pen.showText(mark);
            pen.endText();
        }
    }
}
