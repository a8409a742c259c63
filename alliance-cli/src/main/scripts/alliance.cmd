@echo off
rem Starts the command alliance from the jar beside this script.
rem   JAVA_HOME           the Java to use; without it, the first java on the PATH
rem   ALLIANCE_JAVA_OPTS  further options for Java, separated by spaces
setlocal
set "dir=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
rem Standard output belongs to the results: what Java itself has to say goes to standard error.
rem A class-data archive from another build or another Java is passed over in silence.
set "archive="
if exist "%dir%alliance.jsa" set archive=-XX:SharedArchiveFile="%dir%alliance.jsa"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error:stderr -Xlog:cds*=off:stderr %ALLIANCE_JAVA_OPTS% %archive% -jar "%dir%alliance.jar" %*
exit /b %errorlevel%
