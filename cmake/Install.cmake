# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts where. Components: `runtime` is the command, `development` the library.
include(CMakePackageConfigHelpers)

set(CROSSCHECK_CMAKEDIR "${CMAKE_INSTALL_LIBDIR}/cmake/crosscheck")

install(TARGETS crosscheck EXPORT crosscheck-targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT development)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/crosscheck" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  COMPONENT development)
install(EXPORT crosscheck-targets NAMESPACE crosscheck:: DESTINATION "${CROSSCHECK_CMAKEDIR}" COMPONENT development)

# find_package(crosscheck)
set(CROSSCHECK_CXX_RUNTIME ${CMAKE_CXX_IMPLICIT_LINK_LIBRARIES})
list(REMOVE_ITEM CROSSCHECK_CXX_RUNTIME ${CMAKE_C_IMPLICIT_LINK_LIBRARIES})
configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/crosscheck-config.cmake.in" "${PROJECT_BINARY_DIR}/crosscheck-config.cmake"
  INSTALL_DESTINATION "${CROSSCHECK_CMAKEDIR}")
write_basic_package_version_file(
  "${PROJECT_BINARY_DIR}/crosscheck-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/crosscheck-config.cmake" "${PROJECT_BINARY_DIR}/crosscheck-config-version.cmake"
  DESTINATION "${CROSSCHECK_CMAKEDIR}" COMPONENT development)

# pkg-config crosscheck. The paths are relative to the file, so that the tree can be moved.
file(RELATIVE_PATH CROSSCHECK_PC_PREFIX
  "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
configure_file("${CMAKE_CURRENT_LIST_DIR}/crosscheck.pc.in" "${PROJECT_BINARY_DIR}/crosscheck.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/crosscheck.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig"
  COMPONENT development)

if(CROSSCHECK_BUILD_APPS)
  install(TARGETS crosscheck_cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT runtime)
  install(FILES "${PROJECT_SOURCE_DIR}/docs/man/crosscheck.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1"
    COMPONENT runtime)
  set(completions "${PROJECT_SOURCE_DIR}/apps/cli/completions")
  install(FILES "${completions}/crosscheck.bash" RENAME crosscheck
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" COMPONENT runtime)
  install(FILES "${completions}/_crosscheck"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions" COMPONENT runtime)
  install(FILES "${completions}/crosscheck.fish"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d" COMPONENT runtime)
endif()
