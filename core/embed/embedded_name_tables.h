#pragma once
#include <string_view>

namespace wireglass {

/// The bytes of names.wgt, which the build put into this program; they last as long as it runs.
std::string_view embedded_name_tables();

}  // namespace wireglass
