@echo off
rem Runs Loopwright on Windows, from any directory; builds it first if it is not built. Untested: nobody has run this yet.
rem
rem   JAVA_HOME             the Java to use, otherwise the one on the path
rem   LOOPWRIGHT_JAVA_OPTS  further options of the Java machine, such as -Xmx4g
rem
rem Unlike ./loopwright it does not see that sources are newer than the jar: after a change run mvnw.cmd package.
setlocal
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "jar=%home%\target\loopwright.jar"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%jar%" (
  echo Building Loopwright ^(the first time also fetches its libraries^) ... 1>&2
  call "%home%\mvnw.cmd" -B -q -Dmaven.test.skip=true -Dskip.format=true package 1>&2
  if not exist "%jar%" exit /b 1
)
"%java%" -XX:+UseParallelGC "-Dloopwright.home=%home%" %LOOPWRIGHT_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
