# Finds the Emscripten that is there (an activated SDK, or Debian's package) and hands over to its own toolchain file.
if(DEFINED ENV{EMSDK} AND EXISTS "$ENV{EMSDK}/upstream/emscripten/cmake/Modules/Platform/Emscripten.cmake")
  set(_emscripten_root "$ENV{EMSDK}/upstream/emscripten")
elseif(EXISTS "/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake")
  set(_emscripten_root "/usr/share/emscripten")
else()
  message(FATAL_ERROR "Emscripten was not found: install Debian's package 'emscripten', or activate an emsdk (EMSDK is not set).")
endif()
include("${_emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
