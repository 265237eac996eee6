# SPDX-License-Identifier: Apache-2.0
# The executable reads foreign bytes, so it is built as Debian builds its network-facing programs: position-independent,
# with stack canaries and probes, checked library calls, control-flow protection where the compiler has it (Debian's start files carry
# no mark for it, so the code has the landing pads but the file is not marked), and a table of addresses that is read-only once loaded.
# test/cli/hardening.py reads the executable and says what is missing.
include(CheckPIESupported)
include(CheckCXXCompilerFlag)
check_pie_supported(LANGUAGES CXX)
add_compile_options(-fstack-protector-strong)
foreach(flag -fstack-clash-protection -fcf-protection=full)
  string(MAKE_C_IDENTIFIER "HAS${flag}" known)
  check_cxx_compiler_flag(${flag} ${known})
  if(${known})
    add_compile_options(${flag})
  endif()
endforeach()
# _FORTIFY_SOURCE needs optimisation and says nothing useful under the sanitizers, which check the same calls better.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_definitions(_FORTIFY_SOURCE=2)
else()
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()
add_link_options(LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack)
