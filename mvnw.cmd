@echo off
rem Runs Maven on this project on Windows, from any directory. Untested: nobody has run this yet. The Maven named in
rem .mvn\wrapper\maven-wrapper.properties is fetched on first use, checked against its SHA-256 and kept under
rem %USERPROFILE%\.m2\wrapper\dists. It needs Windows 10 of 2018 or later, which has curl, tar and certutil.
rem
rem   MAVEN_USER_HOME  another place than %USERPROFILE%\.m2
rem   JAVA_HOME        the JDK to use, otherwise the one on the path
setlocal EnableDelayedExpansion
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
for /f "usebackq tokens=1,* delims==" %%a in ("%home%\.mvn\wrapper\maven-wrapper.properties") do (
  if "%%a"=="distributionUrl" set "url=%%b"
  if "%%a"=="distributionSha256Sum" set "sum=%%b"
)
for %%f in ("%url:/=" "%") do set "file=%%~f"
set "name=%file:-bin.tar.gz=%"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "dists=%MAVEN_USER_HOME%\wrapper\dists"
set "maven=%dists%\%name%-%sum%"
if not exist "%maven%\bin\mvn.cmd" (
  rem Unpacked beside its place and then renamed, so that a half-unpacked Maven is never found.
  set "fresh=%dists%\fresh.%RANDOM%%RANDOM%"
  mkdir "!fresh!" || exit /b 2
  curl --fail --location --silent --show-error --retry 3 --output "!fresh!\maven.tar.gz" "%url%" || (
    echo Maven could not be fetched from %url%. 1>&2
    exit /b 2
  )
  set "found="
  for /f "skip=1 delims=" %%h in ('certutil -hashfile "!fresh!\maven.tar.gz" SHA256') do if not defined found set "found=%%h"
  set "found=!found: =!"
  if /i not "!found!"=="%sum%" (
    echo Maven from %url% is not the expected one: its SHA-256 is !found!, not %sum%. 1>&2
    exit /b 2
  )
  tar -x -z -f "!fresh!\maven.tar.gz" -C "!fresh!" || exit /b 2
  move "!fresh!\%name%" "%maven%" > nul
  rmdir /s /q "!fresh!"
)
cd /d "%home%"
call "%maven%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
