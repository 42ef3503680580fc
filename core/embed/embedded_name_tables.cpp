#include "embedded_name_tables.h"

// The assembler takes the file in as it is; a C++ array of a million numbers would take minutes to compile.
#if defined(__APPLE__)
#define WIREGLASS_SECTION ".const_data"
#define WIREGLASS_SYMBOL(name) "_" name
#else
#define WIREGLASS_SECTION ".section .rodata"
#define WIREGLASS_SYMBOL(name) name
#endif
__asm__(WIREGLASS_SECTION "\n"
        ".global " WIREGLASS_SYMBOL("wireglass_name_tables_begin") "\n"
        WIREGLASS_SYMBOL("wireglass_name_tables_begin") ":\n"
        ".incbin \"" WIREGLASS_NAME_TABLES "\"\n"
        ".global " WIREGLASS_SYMBOL("wireglass_name_tables_end") "\n"
        WIREGLASS_SYMBOL("wireglass_name_tables_end") ":\n"
        ".byte 0\n"
        ".text\n");

extern "C" {
extern const char wireglass_name_tables_begin[];
extern const char wireglass_name_tables_end[];
}

namespace wireglass {

std::string_view embedded_name_tables() {
  return {wireglass_name_tables_begin, static_cast<std::size_t>(wireglass_name_tables_end - wireglass_name_tables_begin)};
}

}  // namespace wireglass
