package org.loopwright.faces.cli.option;

import org.loopwright.lab.fault.SheetException;
import org.loopwright.lab.sheet.Setting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Settings as {@code path=value}. */
public final class SettingConverter implements ITypeConverter<Setting> {
    @Override
    public Setting convert(String text) {
        try {
            return Setting.parse(text);
        } catch (SheetException malformed) {
            throw new TypeConversionException(malformed.faults().get(0).message());
        }
    }
}
